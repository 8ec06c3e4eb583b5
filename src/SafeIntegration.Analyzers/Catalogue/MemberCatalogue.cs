using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>The models of the members that one compilation can see. Thread-safe.</summary>
internal sealed class MemberCatalogue
{
    /// <summary>Reads the built-in models that resolve in a compilation, and what its additional files say.</summary>
    public static MemberCatalogue Create(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken) => new(compilation);

    private readonly Compilation _compilation;

    private MemberCatalogue(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether anything in the compilation can be a source at all.</summary>
    public bool HasSources => _compilation != null;

    /// <summary>What is known of a method, property, field or event; <see langword="null"/> if nothing is. Attributes of the user's own code count.</summary>
    public MemberModel? Find(ISymbol member) => _compilation == null ? new MemberModel() : null;

    /// <summary>What a parameter carries when its method is entered from outside: an action's, a tool's, an annotated one.</summary>
    public Labels OfParameter(IParameterSymbol parameter) => _compilation == null ? Labels.All : Labels.None;

    /// <summary>Whether a parameter of a callback is one for the payload, not a service.</summary>
    public static bool CarriesPayload(IParameterSymbol parameter) => parameter.Type.TypeKind != TypeKind.Interface;

    /// <summary>Whether a name in source code may be that of a source or of something annotated; a cheap first test.</summary>
    public bool MayBeSource(string identifier) => _compilation != null;

    /// <summary>Whether a name in source code may be that of a sink or of something annotated; a cheap first test.</summary>
    public bool MayBeSink(string identifier) => _compilation != null;
}
