namespace SafeIntegration.Contracts;

/// <summary>A name of a member, taken apart once so that it can be compared with many others. Immutable.</summary>
internal sealed class ComparedName
{
    private readonly List<string> _words = [];

    public ComparedName(string name)
    {
        Name = name;
        Plain = PlainOf(name);
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isEnd = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!isEnd && !(char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])))
                continue;
            if (i > start)
                _words.Add(name[start..i].ToLowerInvariant());
            start = isEnd ? i + 1 : i;
        }
    }

    public string Name { get; }

    /// <summary>The letters and digits in small letters; of a name of nothing but signs, the name.</summary>
    public string Plain { get; }

    /// <summary>The words, in small letters: of <c>orderId</c>, <c>order_id</c> and <c>Order-ID</c> the same two.</summary>
    public IReadOnlyList<string> Words => _words;

    private static string PlainOf(string name)
    {
        Span<char> plain = name.Length <= ContractLimits.MaxShownName ? stackalloc char[ContractLimits.MaxShownName] : new char[name.Length];
        int length = 0;
        foreach (char unit in name)
        {
            if (char.IsLetterOrDigit(unit))
                plain[length++] = char.ToLowerInvariant(unit);
        }

        return length == 0 ? name : new string(plain[..length]);
    }
}
