//! Values that forms have in common.
