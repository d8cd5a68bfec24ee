"""The trained model's files, and the encoder that turns a sentence into one vector a token."""

from compare.encoder.model_files import SCORER, ModelFiles
from compare.encoder.token_vectors import Encoder, TokenVectors

__all__ = ["SCORER", "Encoder", "ModelFiles", "TokenVectors"]
