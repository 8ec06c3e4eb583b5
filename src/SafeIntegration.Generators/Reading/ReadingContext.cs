using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>What is gathered while one contract is read: types of objects, enums and patterns by their indexes, diagnostics, and why the parser cannot be generated.</summary>
internal sealed class ReadingContext(INamedTypeSymbol root, Compilation compilation, NamingPolicy naming, NamingPolicy enumNaming, CancellationToken cancellationToken)
{
    private readonly Dictionary<ITypeSymbol, int> _objectIndexes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, int> _enumIndexes = new(SymbolEqualityComparer.Default);
    private readonly List<PatternModel> _patterns = [];

    public INamedTypeSymbol Root { get; } = root;

    public Compilation Compilation { get; } = compilation;

    public NamingPolicy Naming { get; } = naming;

    public NamingPolicy EnumNaming { get; } = enumNaming;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<DiagnosticInfo> Diagnostics { get; } = [];

    /// <summary>The types of object that are still to be read, in the order of their indexes.</summary>
    public Queue<INamedTypeSymbol> Pending { get; } = new();

    public List<EnumModel> Enums { get; } = [];

    public IEnumerable<PatternModel> Patterns => _patterns;

    /// <summary>The first reason why the parser cannot be generated.</summary>
    public string? Fallback { get; private set; }

    public void CannotLower(string reason) => Fallback ??= reason;

    public int ObjectOf(INamedTypeSymbol type)
    {
        if (_objectIndexes.TryGetValue(type, out int index))
            return index;
        index = _objectIndexes.Count;
        _objectIndexes.Add(type, index);
        Pending.Enqueue(type);
        return index;
    }

    public int EnumOf(INamedTypeSymbol type)
    {
        if (_enumIndexes.TryGetValue(type, out int index))
            return index;
        index = Enums.Count;
        _enumIndexes.Add(type, index);
        Enums.Add(EnumReader.Read(type, index, EnumNaming));
        return index;
    }

    public int PatternOf(string pattern)
    {
        string regex = RegexText.Whole(pattern);
        int known = _patterns.FindIndex(candidate => candidate.Regex == regex);
        if (known >= 0)
            return known;
        PatternStep[]? steps = PatternLowering.TryLower(pattern);
        _patterns.Add(new(_patterns.Count, regex, new(steps ?? []), steps is not null));
        return _patterns.Count - 1;
    }

    public bool IsAccessible(ISymbol symbol) => Compilation.IsSymbolAccessibleWithin(symbol, Root);

    public void Report(DiagnosticDescriptor descriptor, ISymbol at, params string[] arguments) => Diagnostics.Add(DiagnosticInfo.Create(descriptor, at, arguments));
}
