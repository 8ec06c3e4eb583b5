using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>The validation attributes of one member: which become rules of its value, which run as they are after the parse, and which cannot be applied.</summary>
internal sealed class MemberRules(ISymbol? member, IReadOnlyList<AttributeData> attributes, ReadingContext? context)
{
    private static readonly string[] TextRules =
        ["RegularExpressionAttribute", "EmailAddressAttribute", "UrlAttribute", "PhoneAttribute", "CreditCardAttribute", "Base64StringAttribute"];

    private static readonly string[] LengthRules = ["StringLengthAttribute", "MinLengthAttribute", "MaxLengthAttribute", "LengthAttribute"];

    private readonly List<AttributeData> _unread = [.. attributes.Where(attribute => attribute.AttributeClass.DerivesFrom(Symbols.DataAnnotations + "ValidationAttribute"))];

    public static MemberRules None { get; } = new(null, [], null);

    /// <summary>Whether the member must be there and not null although its type allows null.</summary>
    public bool IsRequired => attributes.Find(Symbols.DataAnnotations + "RequiredAttribute") is not null;

    /// <summary>The rules of a value without members.</summary>
    public IEnumerable<LeafRuleModel> ForLeaf(string leaf)
    {
        foreach (AttributeData attribute in _unread.ToArray())
        {
            string name = attribute.AttributeClass!.Name;
            LeafRuleModel? rule = null;
            string? obstacle = null;
            if (name == "RequiredAttribute")
                rule = leaf == "String" && attribute.Named("AllowEmptyStrings") is not true ? TextRuleReader.NotBlank : null;
            else if (name == "DataTypeAttribute")
                rule = null;
            else if (name == "RangeAttribute")
                rule = RangeReader.Read(attribute, leaf, out obstacle);
            else if (LengthRules.Contains(name))
                rule = leaf is "String" or "Bytes" ? LengthReader.ForText(attribute, leaf) : Refuse("it is for text and lists", out obstacle);
            else if (TextRules.Contains(name))
                rule = leaf == "String" ? TextRuleReader.Read(attribute, context!, out obstacle) : Refuse("it is for text", out obstacle);
            else if (name is "AllowedValuesAttribute" or "DeniedValuesAttribute" && ChoiceReader.Read(attribute, leaf) is { } choice)
                rule = choice;
            else
                continue;
            _unread.Remove(attribute);
            if (rule is not null)
                yield return rule;
            else if (obstacle is not null)
                Report(attribute, obstacle);
        }
    }

    /// <summary>How many elements a list or dictionary has.</summary>
    public (int Min, int Max) Counts()
    {
        (int min, int max) = (0, int.MaxValue);
        foreach (AttributeData attribute in _unread.Where(attribute => LengthRules.Contains(attribute.AttributeClass!.Name)).ToArray())
        {
            (int low, int high) = LengthReader.BoundsOf(attribute);
            (min, max) = (Math.Max(min, low), Math.Min(max, high));
            _unread.Remove(attribute);
        }

        RefuseForLeaves();
        return (min, max);
    }

    /// <summary>Tells which attributes are for values of other types.</summary>
    public void RefuseForLeaves()
    {
        foreach (AttributeData attribute in _unread.Where(IsForLeaves).ToArray())
        {
            _unread.Remove(attribute);
            Report(attribute, "it is for text, numbers and times");
        }

        // Required is the nullability of the member; DataType alone checks nothing.
        _unread.RemoveAll(attribute => attribute.AttributeClass!.Name is "RequiredAttribute" or "DataTypeAttribute");
    }

    /// <summary>The attributes that run as they are, once the object is there.</summary>
    public IReadOnlyList<AttributeData> AsTheyAre() => _unread;

    private static bool IsForLeaves(AttributeData attribute) =>
        attribute.AttributeClass!.Name is "RangeAttribute" || TextRules.Contains(attribute.AttributeClass.Name) || LengthRules.Contains(attribute.AttributeClass.Name);

    private static LeafRuleModel? Refuse(string why, out string obstacle)
    {
        obstacle = why;
        return null;
    }

    private void Report(AttributeData attribute, string obstacle) =>
        context?.Report(Diagnostics.BadRule, member!, attribute.AttributeClass!.Name.Replace("Attribute", ""), member!.Name, obstacle);
}
