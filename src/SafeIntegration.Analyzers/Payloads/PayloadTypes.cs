using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>The types of a compilation that payloads are read into, with the types of their members.</summary>
internal sealed class PayloadTypes
{
    private const string ContractAttribute = "SafeIntegration.ContractAttribute";

    private static readonly ImmutableArray<string> Readers =
    [
        "Deserialize", "DeserializeAsync", "DeserializeAsyncEnumerable", "DeserializeObject", "ReadFromJsonAsync", "ReadFromJsonAsAsyncEnumerable", "GetFromJsonAsync",
        "GetFromJsonAsAsyncEnumerable", "DeleteFromJsonAsync", "ToObject", "ToObjectFromJson",
    ];

    // An application's own files, where a default is what is meant.
    private static readonly string[] OwnFiles = ["Settings", "Options", "Configuration", "Config", "Preferences", "State", "Cache"];
    private static readonly string[] OtherFormats = ["yaml", "xml", "bson", "protobuf", "messagepack", "deserializer"];

    private readonly Dictionary<INamedTypeSymbol, PayloadKind> _kinds = new(SymbolEqualityComparer.Default);

    private PayloadTypes(bool refusesIntegers) => RefusesIntegers = refusesIntegers;

    /// <summary>Whether somewhere a converter of enums is told to refuse numbers.</summary>
    public bool RefusesIntegers { get; }

    public static PayloadTypes In(Compilation compilation, CancellationToken cancellationToken)
    {
        PayloadTypes types = new(WordScan.HasAny(compilation, ["allowIntegerValues", "AllowIntegerValues"], cancellationToken));
        foreach (INamedTypeSymbol contract in Integrations.TypesAround(compilation, ["Contract", "ContractAttribute"], cancellationToken).Where(type => type.HasAttribute(ContractAttribute)))
            types.Add(contract, PayloadKind.Contract);

        HashSet<string> validated = [.. NamesGivenTo(compilation, ["AbstractValidator", "IValidator"], cancellationToken)];
        HashSet<string> read = [.. NamesGivenTo(compilation, Readers, cancellationToken).Where(name => !validated.Contains(name) && !OwnFiles.Any(end => name.EndsWith(end, StringComparison.Ordinal)))];
        if (read.Count > 0)
        {
            foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(read.Contains, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>())
                types.Add(type, PayloadKind.Deserialized);
        }

        return types;
    }

    public PayloadKind KindOf(INamedTypeSymbol type) => _kinds.TryGetValue(type.OriginalDefinition, out PayloadKind kind) ? kind : PayloadKind.None;

    // Contracts come first, and what is part of one is read by its rules.
    private void Add(INamedTypeSymbol type, PayloadKind kind)
    {
        for (INamedTypeSymbol? current = type.OriginalDefinition; current is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType?.OriginalDefinition)
        {
            if (_kinds.ContainsKey(current))
                return;
            _kinds.Add(current, kind);
            foreach (IPropertySymbol property in current.GetMembers().OfType<IPropertySymbol>().Where(PayloadMember.IsMember))
            {
                foreach (INamedTypeSymbol inner in TypesIn(property.Type))
                    Add(inner, kind);
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypesIn(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic when generic.IsOfThePlatform() => generic.TypeArguments.SelectMany(TypesIn),
        INamedTypeSymbol named => [named],
        _ => [],
    };

    // The names in the type arguments of a method or base class, and in typeof(...) among the arguments of the method.
    private static IEnumerable<string> NamesGivenTo(Compilation compilation, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        ImmutableArray<string> stems = [.. names.Where(name => !names.Any(other => other != name && name.Contains(other)))];
        foreach (SyntaxToken token in WordScan.Containing(compilation, stems, cancellationToken))
        {
            if (!names.Contains(token.ValueText) || token.Parent is not SimpleNameSyntax name || IsOfAnotherFormat(name))
                continue;
            IEnumerable<SyntaxNode> places = name is GenericNameSyntax generic
                ? [generic.TypeArgumentList]
                : name.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<TypeOfExpressionSyntax>() ?? [];
            foreach (SimpleNameSyntax found in places.SelectMany(place => place.DescendantNodes()).OfType<SimpleNameSyntax>())
                yield return found.Identifier.ValueText;
        }
    }

    private static bool IsOfAnotherFormat(SimpleNameSyntax name)
    {
        string receiver = name.Parent is MemberAccessExpressionSyntax { Expression: var expression } ? expression switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => "",
        } : "";
        return OtherFormats.Any(format => receiver.IndexOf(format, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
