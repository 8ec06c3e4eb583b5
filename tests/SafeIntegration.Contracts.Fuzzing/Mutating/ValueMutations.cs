namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Values that become others, of the same kind and of other kinds; lists that grow, shrink and nest.</summary>
internal static class ValueMutations
{
    private const int DeepestNest = 80;

    public static IReadOnlyList<Mutation> All { get; } = [SameKind, SameKind, OtherKind, MakeNull, Swap, EscapeText, EscapeText, GrowText, RewriteNumber, Nest, RepeatItem, RemoveItem];

    private static string? SameKind(Piece root, Dice dice)
    {
        Piece target = ValueOf(root, dice);
        string token = target.IsText ? dice.Pick(Tokens.Texts) : dice.Pick(Tokens.Numbers);
        return Set(root, target, Piece.Value(token));
    }

    private static string? OtherKind(Piece root, Dice dice)
    {
        IReadOnlyList<string> tokens = dice.Pick([Tokens.Texts, Tokens.Numbers, Tokens.Others]);
        return Set(root, dice.Pick([.. root.All()]), Piece.Value(dice.Pick(tokens)));
    }

    private static string? MakeNull(Piece root, Dice dice) => Set(root, dice.Pick([.. root.All()]), Piece.Value("null"));

    private static string? Swap(Piece root, Dice dice)
    {
        Piece[] all = [.. root.All()];
        return Set(root, dice.Pick(all), dice.Pick(all).Copy());
    }

    private static string? EscapeText(Piece root, Dice dice)
    {
        Piece target = ValueOf(root, dice);
        return target.IsText ? Set(root, target, Piece.Value(JsonString.EscapeSome(target.Token, dice.Pick([5, 50, 100]), dice))) : null;
    }

    // Into the middle, so that it counts for lengths and patterns.
    private static string? GrowText(Piece root, Dice dice)
    {
        Piece target = ValueOf(root, dice);
        if (!target.IsText || target.Token.Length < 2)
            return null;
        string filling = dice.Pick(["x", "7", "ä", "語", "😀", "\\ud83d\\ude00", "\\ud83d", "\\u00e4", "\\n", " ", "-"]);
        int place = 1 + dice.Next(target.Token.Length - 1);
        return Set(root, target, Piece.Value(target.Token[..place] + string.Concat(Enumerable.Repeat(filling, dice.Pick([1, 1, 2, 60]))) + target.Token[place..]));
    }

    // Mostly the same number in other digits.
    private static string? RewriteNumber(Piece root, Dice dice)
    {
        Piece target = ValueOf(root, dice);
        if (target.IsText || target.Kind != 'v')
            return null;
        string number = target.Token;
        string zeros = new('0', dice.Pick([1, 30, 400]));
        string token = dice.Next(7) switch
        {
            0 => number.Contains('.', StringComparison.Ordinal) ? number + zeros : $"{number}.{zeros}",
            1 => number + "e0",
            2 => number + "E+00",
            3 => number + "0e-1",
            4 => number + "e" + dice.Next(40),
            5 => "-" + number,
            _ => zeros + number,
        };
        return Set(root, target, Piece.Value(token));
    }

    private static string? Nest(Piece root, Dice dice)
    {
        Piece target = dice.Pick([.. root.All()]);
        int depth = dice.Pick([1, 2, 20, DeepestNest]);
        bool isList = dice.Chance(50);
        string name = root.Members.Count > 0 ? dice.Pick(root.Members).Name : "\"a\"";
        Piece nested = target.Copy();
        for (int i = 0; i < depth; i++)
            nested = isList ? Piece.List(nested) : Piece.Object(name, nested);
        nested.ReplaceIn(root, target);
        return $"nest {depth} times";
    }

    private static string? RepeatItem(Piece root, Dice dice)
    {
        Piece[] lists = [.. root.All().Where(part => part.Items.Count > 0)];
        if (lists.Length == 0)
            return null;
        Piece list = dice.Pick(lists);
        int count = dice.Pick([1, 3, 20, 100]);
        Piece item = dice.Pick(list.Items);
        for (int i = 0; i < count; i++)
            list.Items.Insert(dice.Next(list.Items.Count + 1), item.Copy());
        return $"repeat an element {count} times";
    }

    private static string? RemoveItem(Piece root, Dice dice)
    {
        Piece[] lists = [.. root.All().Where(part => part.Items.Count > 0)];
        if (lists.Length == 0)
            return null;
        Piece list = dice.Pick(lists);
        list.Items.RemoveAt(dice.Next(list.Items.Count));
        return "remove an element";
    }

    private static Piece ValueOf(Piece root, Dice dice)
    {
        Piece[] values = [.. root.All().Where(part => part.Kind == 'v')];
        return values.Length == 0 ? root : dice.Pick(values);
    }

    private static string? Set(Piece root, Piece old, Piece value)
    {
        if (ReferenceEquals(root, old))
            return null;
        value.ReplaceIn(root, old);
        return value.Kind == 'v' ? $"set {(old.Kind == 'v' ? old.Token : old.Kind)} to {value.Token}" : $"set {(old.Kind == 'v' ? old.Token : old.Kind)} to another part";
    }
}
