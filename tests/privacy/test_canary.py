"""What the canary hunt (`make canary`) looks for."""

import base64

from tests import canary


def test_a_marker_is_found_in_every_form() -> None:
    marker = canary.Marker("words", "some words that are looked for")
    for text in (b"some words that are looked for", b"some%20words%20that%20are", b"c29tZSB3b3Jkcy"):
        assert any(text in form for form in marker.forms())
    for before in range(5):  # however base64 cuts it
        encoded = base64.b64encode(b"x" * before + b"some words that are looked for" + b"yz")
        assert any(form in encoded for form in marker.forms()), before
