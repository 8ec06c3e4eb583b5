using System.Text;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Plans.Reading;

/// <summary>The members of one compilation and what they reach, read on demand and once. Lives as long as one run of the generator.</summary>
internal sealed class BodyGraph(Compilation compilation, CancellationToken cancellationToken)
{
    // No namespace of a type argument, no nullability: what stands here tells members apart and shows a changed type; it need not be complete.
    private static readonly SymbolDisplayFormat Identity = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    private readonly Dictionary<ISymbol, BodyNode> _nodes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly SourceTypes _types = new(compilation, cancellationToken);

    /// <summary>The node of a definition.</summary>
    public BodyNode Of(ISymbol member)
    {
        if (!_nodes.TryGetValue(member, out BodyNode? node))
            _nodes[member] = node = Read(member);
        return node;
    }

    private BodyNode Read(ISymbol member)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        _types.AddOverrides(member, reached);
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
            return reached.Count == 0 ? BodyNode.Empty : new("", reached);
        MemberNeighbours.Add(member, reached);
        var text = new StringBuilder();
        var constants = new SortedSet<string>(StringComparer.Ordinal);
        foreach (SyntaxNode part in BodyParts.Of(member, cancellationToken).SelectMany(declaration => declaration))
        {
            SemanticModel model = ModelOf(part.SyntaxTree);
            var references = new References(model, reached, constants, cancellationToken);
            references.Walk(part);
            BodyTokens.Append(text, part, references.Left);
        }

        foreach (string constant in constants)
            text.Append('|').Append(constant);
        return new(text.Length == 0 ? "" : member.ToDisplayString(Identity) + text, reached);
    }

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
            _models[tree] = model = compilation.GetSemanticModel(tree);
        return model;
    }
}
