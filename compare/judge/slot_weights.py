"""Weights of the measures of `slots`, written by `training/slots.py`; do not edit."""

BIAS = -5.3745
WEIGHTS = {
    "score": 3.7385,
    "sentences": -1.9911,
    "near": 1.4569,
    "answered": 1.6929,
    "noun same": 1.4080,
    "noun other": 0.6752,
    "class same": 1.9038,
    "class other": 4.4931,
    "class one": -0.3817,
    "before same": 0.5671,
    "behind same": -0.7543,
    "behind matter": 2.2771,
    "rivals": -0.5713,
    "margin": 0.9499,
    "taken": -3.2352,
    "on top": 3.8925,
    "part": -0.9499,
    "day": 1.2888,
    "clock": 1.9201,
    "measure": 0.7251,
    "length": 0.2714,
}
