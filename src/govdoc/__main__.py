"""`python -m govdoc` is the command `govdoc`."""

import sys

from govdoc.cli import main

sys.exit(main())
