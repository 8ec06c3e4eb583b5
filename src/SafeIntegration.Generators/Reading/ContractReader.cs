using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads a type with <c>[Contract]</c>: symbols go in, text and numbers come out.</summary>
internal static class ContractReader
{
    private const int DefaultMaxBytes = 4 * 1024 * 1024;
    private const int DefaultMaxDepth = 64;

    public static ContractReading Read(GeneratorAttributeSyntaxContext source, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)source.TargetSymbol;
        AttributeData attribute = source.Attributes[0];
        var context = new ReadingContext(
            type, source.SemanticModel.Compilation, PolicyOf(attribute, "Naming", NamingPolicy.CamelCase), PolicyOf(attribute, "EnumNaming", NamingPolicy.Unspecified), cancellationToken);
        if (FindNotPartial(type) is { } closed)
        {
            context.Report(Diagnostics.NotPartial, type, type.Name, closed.Equals(type, SymbolEqualityComparer.Default) ? "it" : $"'{closed.Name}' around it");
            return new(null, new([.. context.Diagnostics]));
        }

        List<ObjectModel> objects = ReadObjects(type, context);
        bool isGeneric = type.IsGenericType || ContainersOf(type).Any(container => container.IsGenericType);
        if (isGeneric)
            context.CannotLower($"'{type.Name}' is generic");
        if (context.Fallback is { } reason)
            context.Report(Diagnostics.NotLowered, type, type.Name, reason);
        var model = new ContractModel
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Declarations = new([.. ContainersOf(type).Append(type).Select(DeclarationOf)]),
            Type = type.Text(),
            HintName = type.ToDisplayString().Replace('<', '{').Replace('>', '}') + ".Contract.g.cs",
            Name = attribute.Argument(0) as string ?? type.Name,
            UnknownMembers = (attribute.Named("UnknownMembers") as int? ?? 0) switch { 1 => "Reject", 2 => "Ignore", _ => "Report" },
            MaxBytes = attribute.Named("MaxBytes") as int? ?? DefaultMaxBytes,
            MaxDepth = attribute.Named("MaxDepth") as int? ?? DefaultMaxDepth,
            HasContractMember = type.GetMembers("Contract").Length > 0,
            IsPayload = type.AllInterfaces.Any(implemented => implemented.IsGeneric("SafeIntegration.IPayload", 1)),
            Fallback = context.Fallback,
            Objects = context.Fallback is null ? new([.. objects]) : default,
            Enums = context.Fallback is null ? new([.. context.Enums]) : default,
            Patterns = context.Fallback is null ? new([.. context.Patterns]) : default,
        };
        return new(isGeneric ? null : model, new([.. context.Diagnostics]));
    }

    private static List<ObjectModel> ReadObjects(INamedTypeSymbol root, ReadingContext context)
    {
        var objects = new List<ObjectModel>();
        if (ObjectReader.ObstacleOf(root, context) is { } obstacle)
            context.CannotLower(obstacle);
        context.ObjectOf(root);
        while (context.Fallback is null && context.Pending.Count > 0)
        {
            if (ObjectReader.Read(context.Pending.Dequeue(), objects.Count, context) is { } model)
                objects.Add(model);
        }

        return objects;
    }

    private static NamingPolicy PolicyOf(AttributeData attribute, string name, NamingPolicy otherwise) =>
        attribute.Named(name) is int value ? (NamingPolicy)value : otherwise;

    private static Stack<INamedTypeSymbol> ContainersOf(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
            containers.Push(container);
        return containers;
    }

    private static INamedTypeSymbol? FindNotPartial(INamedTypeSymbol type) =>
        ContainersOf(type).Append(type).FirstOrDefault(candidate => !candidate.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));

    private static string DeclarationOf(INamedTypeSymbol type)
    {
        string keyword = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        string name = SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None ? type.Name : "@" + type.Name;
        string parameters = type.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name))}>";
        return $"partial {keyword} {name}{parameters}";
    }
}

/// <summary>What came of reading one type.</summary>
/// <param name="Model">What to emit; null for nothing.</param>
/// <param name="Diagnostics">What to tell.</param>
internal sealed record ContractReading(ContractModel? Model, EquatableArray<DiagnosticInfo> Diagnostics);
