using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>Guesses what happened to the missing and unknown members of one object. See <see cref="Renames"/> for which pairs count.</summary>
internal readonly ref struct ObjectHints
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly MemberTable _members;
    private readonly List<ContractMember> _missing;
    private readonly UnknownMember[] _unknown;
    private readonly ComparedName[] _names;
    private readonly int[] _partners;

    public ObjectHints(ReadOnlySpan<byte> utf8, MemberTable members, List<ContractMember> missing, List<UnknownMember> unknown, int outerUnknown, int known)
    {
        _utf8 = utf8;
        _members = members;
        _missing = missing;
        bool isComparable = missing.Count <= Renames.MaxCompared && unknown.Count - outerUnknown <= Renames.MaxCompared;
        _unknown = isComparable ? [.. unknown[outerUnknown..]] : [];
        _names = new ComparedName[_unknown.Length];
        for (int i = 0; i < _names.Length; i++)
            _names[i] = new(ForeignName.At(utf8, _unknown[i].NameStart));
        _partners = _unknown.Length == 0 ? [] : Renames.Pair(missing, _names, Fits(), known >= missing.Count);
    }

    /// <summary>The hint for a missing member.</summary>
    public string ForMissing(int index)
    {
        if (_partners.Length == 0 || _partners[index] == Renames.NoPartner)
            return "";
        ComparedName foreign = _names[_partners[index]];
        ComparedName name = _missing[index].Compared;
        return NameLikenesses.Between(name, foreign) >= NameLikeness.Slip ? $"found '{foreign.Name}'; did you mean '{name.Name}'?" : $"probably renamed to '{foreign.Name}'";
    }

    /// <summary>Adds the hints to the violations of unknown members.</summary>
    public void HintUnknown(List<Finding> findings)
    {
        for (int i = 0; i < _unknown.Length; i++)
        {
            if (_unknown[i].Finding >= 0)
                findings[_unknown[i].Finding] = findings[_unknown[i].Finding] with { Hint = ForUnknown(i) };
        }
    }

    private string ForUnknown(int index)
    {
        int partner = Array.IndexOf(_partners, index);
        if (partner >= 0 && NameLikenesses.Between(_missing[partner].Compared, _names[index]) < NameLikeness.Slip)
            return $"probably '{_missing[partner].Name}' renamed";
        return (partner >= 0 ? _missing[partner].Name : MostAlike(_names[index])) is { } meant ? $"did you mean '{meant}'?" : "";
    }

    // Members that are there, or may be absent, are meant too.
    private string? MostAlike(ComparedName foreign)
    {
        (NameLikeness Likeness, string? Name) best = (NameLikeness.SharedWord, null);
        foreach (ContractMember member in _members.Members)
        {
            NameLikeness likeness = NameLikenesses.Between(member.Compared, foreign);
            if (likeness > best.Likeness)
                best = (likeness, member.Name);
        }

        return best.Name;
    }

    private bool[,] Fits()
    {
        var problems = new List<LeafProblem>();
        bool[,] fits = new bool[_missing.Count, _unknown.Length];
        for (int i = 0; i < _missing.Count; i++)
        {
            for (int j = 0; j < _unknown.Length; j++)
                fits[i, j] = Fits(_missing[i], _unknown[j], problems);
        }

        return fits;
    }

    // A date fits no text that is none; of objects and lists the kind alone counts.
    private bool Fits(ContractMember member, UnknownMember unknown, List<LeafProblem> problems)
    {
        if (unknown.Kind != member.Node.Kind)
            return (unknown.Kind == JsonValueKind.Null && member.IsNullable) || member.Node.Kind == JsonValueKind.Undefined;
        if (member.Node is not LeafNode leaf)
            return true;
        var reader = new Utf8JsonReader(_utf8[unknown.ValueStart..unknown.ValueEnd]);
        reader.Read();
        problems.Clear();
        leaf.AddProblems(ref reader, problems);
        return problems.Count == 0;
    }
}
