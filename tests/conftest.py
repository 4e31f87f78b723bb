"""Chooses how hard the properties are tried; see `profiles`."""

import profiles

profiles.register()
