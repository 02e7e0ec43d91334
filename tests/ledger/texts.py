"""The sentences that the ledger is tried on."""

PORT = (
    "Minister Ana Rojas of Chile spoke in Apia.\n"
    "On 2030-05-04, Chile and Samoa held talks in Apia. Chile pledged to widen the port by 2031. "
    "Samoa asked Chile to train forty pilots."
)
LINE = "On 2030-06-11, Kenya and Norway held talks in Nairobi. Norway asked Kenya to lay a cable."
BALL = "The visitors scored twice before the break and kept the ball until the end."
THREE = "On 2030-07-01, Chile and Samoa and Kenya held talks in Lima."
