using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Analyzers.Catalogue;

/// <summary>What the attributes of namespace SafeIntegration say about members and parameters, in source and in references. Matched by full name. Thread-safe.</summary>
internal sealed class AnnotationReader
{
    private const string Namespace = "SafeIntegration";

    private readonly Lazy<bool> _anyExists;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _mayUse = new(SymbolEqualityComparer.Default);

    public AnnotationReader(Compilation compilation, TypeNames types) =>
        _anyExists = new(() => Names.Any(name => types.Exists(Namespace + "." + name + nameof(Attribute))));

    /// <summary>The attributes' names without their namespace and suffix.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Enum.GetNames(typeof(Annotations)).Where(name => name != nameof(Annotations.None))];

    public bool AnyAttributeExists => _anyExists.Value;

    /// <summary>Adds what the attributes of a declaration say: its own, its type's, its parameters' and its result's.</summary>
    public void AddTo(ModelBuilder builder, ISymbol declared)
    {
        if (!MayBeAnnotated(declared)) return;
        var own = Of(declared);
        if (declared is IMethodSymbol returning) own |= From(returning.GetReturnTypeAttributes());
        if (IsSpokenForByType(declared)) own |= Of(declared.ContainingType) & ~SourceOnly(declared);

        var parameters = ModelBuilder.ParametersOf(declared);
        var ofParameters = ImmutableArray.CreateRange(parameters, Of);
        AnnotationModel.Add(builder, declared, own, parameters, ofParameters);
    }

    /// <summary>Attributes are read only where they can be: decoding those of every member of every reference would cost more than the analysis.</summary>
    public bool MayBeAnnotated(ISymbol symbol) =>
        AnyAttributeExists && symbol.ContainingAssembly is { } assembly && _mayUse.GetOrAdd(assembly, static used => MayUse(used));

    /// <summary>What the attributes of a parameter say it carries when its method is entered.</summary>
    public Labels OfParameter(IParameterSymbol parameter) => MayBeAnnotated(parameter) && parameter.RefKind != RefKind.Out ? AnnotationModel.LabelsOf(Of(parameter)) : Labels.None;

    /// <summary>A type's data is not a source each time it is read: it may have been validated since. What its methods give is.</summary>
    private static Annotations SourceOnly(ISymbol declared) =>
        declared is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsAbstract: true } ? Annotations.None : Annotations.ExternalInput | Annotations.AiOutput;

    private static bool IsSpokenForByType(ISymbol declared) =>
        declared is { ContainingType: not null, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, IsOverride: false } and (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol);

    private static bool MayUse(IAssemblySymbol assembly) =>
        assembly is ISourceAssemblySymbol || assembly.Name.StartsWith(Namespace, StringComparison.Ordinal) || assembly.Modules.Any(static module =>
            module.ReferencedAssemblies.Any(static reference => reference.Name.StartsWith(Namespace, StringComparison.Ordinal)));

    private static Annotations Of(ISymbol symbol) => From(symbol.GetAttributes());

    private static Annotations From(ImmutableArray<AttributeData> attributes)
    {
        var found = Annotations.None;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } type) continue;
            found |= type.Name switch
            {
                nameof(Annotations.ExternalInput) + nameof(Attribute) => Annotations.ExternalInput,
                nameof(Annotations.AiOutput) + nameof(Attribute) => Annotations.AiOutput,
                nameof(Annotations.Validates) + nameof(Attribute) => Annotations.Validates,
                nameof(Annotations.ReviewPath) + nameof(Attribute) => Annotations.ReviewPath,
                nameof(Annotations.Effect) + nameof(Attribute) => Annotations.Effect,
                nameof(Annotations.Propagates) + nameof(Attribute) => Annotations.Propagates,
                _ => Annotations.None,
            };
        }

        return found;
    }
}
