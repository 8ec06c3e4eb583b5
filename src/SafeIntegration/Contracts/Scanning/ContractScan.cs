using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>
/// Walks a payload side by side with the table of its contract and lists everything that is wrong with its members one by one: names, kinds and places, never values. It accepts
/// exactly what the generated parser accepts before rules over several members, because it reads with the same reader, the same methods and the same rules.
/// A sender can force it, so it ends at <see cref="ContractLimits.MaxViolations"/> and <see cref="ContractLimits.MaxExplainedValues"/>.
/// </summary>
internal ref partial struct ContractScan
{
    private const int StackWords = 8;
    private const int WordBits = 64;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ContractSettings _settings;
    private readonly List<Finding> _findings = [];
    private readonly List<LeafProblem> _problems = [];
    private readonly List<string> _unknownPaths = [];
    private readonly List<string> _unknownValues = [];

    // Of all objects in which the scan stands, the innermost last.
    private readonly List<UnknownMember> _unknown = [];
    private HashSet<int>? _listed;
    private ContractPath _path = new();
    private Utf8JsonReader _reader;
    private int _looked;

    private ContractScan(ReadOnlySpan<byte> utf8, ContractSettings settings)
    {
        _utf8 = utf8;
        _settings = settings;
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = settings.MaxDepth });
    }

    /// <summary>Scans a payload. Never throws on bad data.</summary>
    public static ScanFindings Run(ReadOnlySpan<byte> utf8, ContractNode root, ContractSettings settings)
    {
        var scan = new ContractScan(utf8, settings);
        try
        {
            scan._reader.Read();
            if (scan.Value(root, isNullable: false))
                scan._reader.Read();
        }
        catch (JsonException problem)
        {
            // What was found before the place stands.
            scan._findings.Add(MalformedJson.Describe(utf8, problem, settings.MaxDepth));
        }

        return new(Findings.Place(utf8, scan._findings), scan._unknownPaths, scan._unknownValues);
    }

    // Each method returns false once nothing more is to be told.
    private bool Value(ContractNode node, bool isNullable)
    {
        if (++_looked > ContractLimits.MaxExplainedValues)
            return Truncate($"at most {ContractLimits.MaxExplainedValues} values where something is wrong: what comes after them was not looked at");
        JsonValueKind found = KindOf(_reader.TokenType);
        if (found == JsonValueKind.Null)
            return isNullable || Add(ViolationCode.Null, JsonKinds.Name(node.Kind), _reader.TokenStartIndex, "null");
        if (node.Kind != JsonValueKind.Undefined && found != node.Kind)
        {
            long position = _reader.TokenStartIndex;
            _reader.Skip();
            return Add(ViolationCode.TypeChanged, JsonKinds.Name(node.Kind), position, JsonKinds.Name(found));
        }

        return node switch
        {
            LeafNode leaf => Leaf(leaf),
            ObjectNode type => Object(type),
            ListNode list => List(list),
            _ => Map((MapNode)node),
        };
    }

    private bool Leaf(LeafNode node)
    {
        long position = _reader.TokenStartIndex;
        _problems.Clear();
        node.AddProblems(ref _reader, _problems);
        foreach (LeafProblem problem in _problems)
        {
            if (!Add(problem.Code, problem.Expected, position))
                return false;
        }

        if (node is EnumNode { IsTolerant: true } values && _problems.Count == 0 && !values.IsKnown(ref _reader))
            ListOnce(_unknownValues, null);
        return true;
    }

    private bool List(ListNode node)
    {
        long start = _reader.TokenStartIndex;
        int count = 0;
        _path.PushIndex();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            _path.MoveTo(count++);
            if (!Value(node.Element, node.ElementIsNullable))
                return false;
        }

        _path.Pop();
        return Count(count, node.MinItems, node.MaxItems, start);
    }

    private bool Map(MapNode node)
    {
        long start = _reader.TokenStartIndex;
        int count = 0;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _path.PushKey();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            count++;
            long position = _reader.TokenStartIndex;
            string? key = TryGetKey();
            if (key is null && !Add(ViolationCode.Format, "a key without lone surrogates, in UTF-8", position))
                return false;
            if (key is not null && !keys.Add(key) && !Add(ViolationCode.Duplicate, "each key once", position))
                return false;
            _reader.Read();
            if (!Value(node.Value, node.ValueIsNullable))
                return false;
        }

        _path.Pop();
        return Count(count, node.MinItems, node.MaxItems, start);
    }

    private readonly string? TryGetKey()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private bool Count(int count, int min, int max, long position)
    {
        if (count >= min && count <= max)
            return true;
        string expected = (min, max) switch
        {
            (_, int.MaxValue) => $"at least {min} element(s)",
            (0, _) => $"at most {max} element(s)",
            _ when min == max => $"exactly {min} element(s)",
            _ => $"{min} to {max} elements",
        };
        return Add(ViolationCode.Items, expected, position);
    }

    private bool Add(ViolationCode code, string expected, long position, string found = "") => Add(new(_path.ToString(), code, expected, found, position));

    private bool Add(Finding finding)
    {
        if (_findings.Count == ContractLimits.MaxViolations - 1)
            return Truncate($"no more than {ContractLimits.MaxViolations - 1} violations: there are more than are listed");
        _findings.Add(finding);
        return true;
    }

    private bool Truncate(string expected)
    {
        _findings.Add(new("$", ViolationCode.Truncated, expected, "", _reader.TokenStartIndex));
        return false;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True or JsonTokenType.False => JsonValueKind.True,
        _ => JsonValueKind.Null,
    };
}
