#!/usr/bin/env python
"""The command line of the site: `manage.py help` lists its commands."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from config.command_line import carry_out

    carry_out(sys.argv)
