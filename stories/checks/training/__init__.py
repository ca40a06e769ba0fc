"""How the learned models are made: texts in, the files of ../learned/artefacts out. The running site never comes here.

The project's own texts lie beside this file. The public ones (each with its licence in `public.py`) are read from a
folder that whoever trains has fetched.
"""
