using System;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a name in source code may be.</summary>
[Flags]
internal enum NameKinds : byte
{
    None = 0,
    Source = 1,
    Sink = 2,
}
