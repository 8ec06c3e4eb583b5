using System;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The attributes of the library that speak to the analysis, as a set on one symbol.</summary>
[Flags]
internal enum Annotations : byte
{
    None = 0,
    ExternalInput = 1 << 0,
    AiOutput = 1 << 1,
    Validates = 1 << 2,
    ReviewPath = 1 << 3,
    Effect = 1 << 4,
    Propagates = 1 << 5,
}
