namespace SafeIntegration.Generators.Emitting;

/// <summary>The methods that several places of one generated class call, each once: rules of values, and readers and writers of collections. Not thread-safe.</summary>
internal sealed class GeneratedMethods
{
    private const int WordsOfAMask = 3;

    private readonly ContractModel _model;
    private readonly int[] _offsets;
    private readonly Dictionary<(string Type, string? Condition, int Pattern), int> _rules = [];
    private readonly Dictionary<(ValueModel Value, Site Site), int> _collections = [];

    public GeneratedMethods(ContractModel model)
    {
        _model = model;
        _offsets = new int[model.Objects.Count];
        foreach (ObjectModel shape in model.Objects)
        {
            _offsets[shape.Index] = Words;
            Words += MasksOf(shape) * WordsOfAMask;
        }
    }

    /// <summary>How many words of presence all objects have together.</summary>
    public int Words { get; }

    /// <summary>The rules that have been asked for, by the index of their method.</summary>
    public IReadOnlyList<(string Type, string? Condition, int Pattern)> RulesByIndex => [.. _rules.OrderBy(rule => rule.Value).Select(rule => rule.Key)];

    /// <summary>The collections that have been asked for, by the index of their methods. Grows while they are emitted: one may hold others.</summary>
    public IReadOnlyList<(ValueModel Value, Site Site)> CollectionsByIndex => [.. _collections.OrderBy(collection => collection.Value).Select(collection => collection.Key)];

    /// <summary>How many words of 64 members an object has.</summary>
    public static int MasksOf(ObjectModel shape) => (shape.Members.Count + 63) / 64;

    /// <summary>Where the words of the first mask of an object stand.</summary>
    public int OffsetOf(ObjectModel shape, int mask = 0) => _offsets[shape.Index] + (mask * WordsOfAMask);

    public PatternModel Pattern(int index) => _model.Patterns[index];

    public bool IsTolerant(EnumRefModel reference) => _model.Enums[reference.Index].UnknownField is not null;

    /// <summary>Name of the method that says whether a value keeps a rule.</summary>
    public string Rule(string type, LeafRuleModel rule) => "Rule" + Literal.Of(IndexOf(_rules, (type, rule.Condition, rule.Pattern)));

    /// <summary>Index of the methods that read and write a collection.</summary>
    public int Collection(ValueModel value, Site site) => IndexOf(_collections, (value, HoldsTolerant(value) ? site : Site.Any));

    // A value outside a tolerant set is noted for the member in which it stands, so such collections have a reader of their own for each member.
    private bool HoldsTolerant(ValueModel value) => value switch
    {
        EnumRefModel choices => IsTolerant(choices),
        ListModel list => HoldsTolerant(list.Element),
        MapModel map => HoldsTolerant(map.Element),
        _ => false,
    };

    private static int IndexOf<TKey>(Dictionary<TKey, int> indexes, TKey key)
        where TKey : notnull
    {
        if (!indexes.TryGetValue(key, out int index))
            indexes.Add(key, index = indexes.Count);
        return index;
    }
}

/// <summary>The member in which a value stands.</summary>
internal readonly record struct Site(int Shape, int Member)
{
    /// <summary>Where it does not matter.</summary>
    public static Site Any => new(-1, -1);
}
