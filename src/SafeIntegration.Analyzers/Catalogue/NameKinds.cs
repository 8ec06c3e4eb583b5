using System;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What a name in source code may be.</summary>
[Flags]
internal enum NameKinds : byte
{
    None = 0,
    Source = 1,
    Sink = 2,

    /// <summary>A source if it is called or handed over as a method.</summary>
    SourceMethod = 4,

    /// <summary>A sink if it is called or handed over as a method.</summary>
    SinkMethod = 8,
}

internal static class NameKindsExtensions
{
    private const NameKinds Values = NameKinds.Source | NameKinds.Sink;

    /// <summary>The same, of a method.</summary>
    public static NameKinds OfMethod(this NameKinds kinds) => (NameKinds)((int)(kinds & Values) << 2);

    /// <summary>What a name is where it stands; or may be anywhere, if it may be a method.</summary>
    public static NameKinds Where(this NameKinds kinds, bool isMethod) => (kinds & Values) | (isMethod ? (NameKinds)((int)kinds >> 2) & Values : NameKinds.None);
}
