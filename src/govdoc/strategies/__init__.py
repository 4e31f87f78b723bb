from govdoc.strategies.documents import *
from govdoc.strategies.phrases import *
