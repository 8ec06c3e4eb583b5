using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Payloads;

/// <summary>What one file says of payload types, by names alone. Immutable, and kept as long as its file is, so that an edit reads only what was edited.</summary>
internal sealed class PayloadNames
{
    private static readonly ImmutableArray<string> Readers =
    [
        "Deserialize", "DeserializeAsync", "DeserializeAsyncEnumerable", "DeserializeObject", "ReadFromJsonAsync", "ReadFromJsonAsAsyncEnumerable", "GetFromJsonAsync",
        "GetFromJsonAsAsyncEnumerable", "DeleteFromJsonAsync", "ToObject", "ToObjectFromJson",
    ];

    private static readonly ImmutableArray<string> Validators = ["AbstractValidator", "IValidator"];
    private static readonly ImmutableArray<string> Attributes = ["Contract", "ContractAttribute"];
    private static readonly ImmutableArray<string> Refusals = ["allowIntegerValues", "AllowIntegerValues"];

    private static readonly string[] OtherFormats = ["yaml", "xml", "bson", "protobuf", "messagepack", "deserializer"];

    private PayloadNames(SyntaxTree tree, CancellationToken cancellationToken)
    {
        RefusesIntegers = WordScan.Containing(tree, Refusals, cancellationToken).Any(token => Refusals.Contains(token.ValueText));
        Contracts = [.. WordScan.Containing(tree, Stems(Attributes), cancellationToken)
            .Where(token => Attributes.Contains(token.ValueText))
            .Select(token => token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText)
            .OfType<string>().Distinct()];
        Validated = [.. NamesGivenTo(tree, Validators, cancellationToken).Distinct()];
        Read = [.. NamesGivenTo(tree, Readers, cancellationToken).Distinct()];
        Mentioned = new MentionedTypes(tree, cancellationToken);
    }

    /// <summary>Whether a converter of enums is told to refuse numbers.</summary>
    public bool RefusesIntegers { get; }

    /// <summary>The types around the name of the contract's attribute.</summary>
    public ImmutableArray<string> Contracts { get; }

    /// <summary>The types that a validator is made for.</summary>
    public ImmutableArray<string> Validated { get; }

    /// <summary>The types that something is deserialised into.</summary>
    public ImmutableArray<string> Read { get; }

    /// <summary>What the types of the file speak of.</summary>
    public MentionedTypes Mentioned { get; }

    // The names in the type arguments of a method or base class, and in typeof(...) among the arguments of the method.
    private static IEnumerable<string> NamesGivenTo(SyntaxTree tree, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        foreach (SyntaxToken token in WordScan.Containing(tree, Stems(names), cancellationToken))
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

    // A name that contains another is found with it.
    private static ImmutableArray<string> Stems(ImmutableArray<string> names) => [.. names.Where(name => !names.Any(other => other != name && name.Contains(other)))];

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

    /// <summary>The names in files that were read already. Thread-safe.</summary>
    public sealed class Files
    {
        private readonly ConditionalWeakTable<SyntaxTree, PayloadNames> _files = new();

        public PayloadNames Of(SyntaxTree tree, CancellationToken cancellationToken) =>
            _files.TryGetValue(tree, out PayloadNames? known) ? known : _files.GetValue(tree, file => new PayloadNames(file, cancellationToken));
    }
}
