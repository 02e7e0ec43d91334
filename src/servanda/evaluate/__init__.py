"""How good the reader is: readings scored against reference readings, with floors.

`load` brings references, readings and texts in, `score` compares them, `floors` holds the result
against what was reached before, `check` names faults in the references themselves.
"""
