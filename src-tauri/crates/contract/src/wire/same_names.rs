//! Enumerations of the contract that say the same as those of the domain, which may not know how they cross.

/// Both directions of a pair of enumerations with the same names.
macro_rules! same_names {
    ($ours:ident, $theirs:path, [$($name:ident),+ $(,)?]) => {
        impl From<$theirs> for $ours {
            fn from(value: $theirs) -> Self {
                use $theirs as Known;
                match value { $(Known::$name => Self::$name),+ }
            }
        }
        impl From<$ours> for $theirs {
            fn from(value: $ours) -> Self {
                match value { $($ours::$name => Self::$name),+ }
            }
        }
    };
}

pub(crate) use same_names;
