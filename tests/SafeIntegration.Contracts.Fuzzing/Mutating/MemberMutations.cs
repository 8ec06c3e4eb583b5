namespace SafeIntegration.Contracts.Fuzzing;

/// <summary>Members that come, go, move and change their names.</summary>
internal static class MemberMutations
{
    public static IReadOnlyList<Mutation> All { get; } = [Remove, Duplicate, Rename, ChangeCase, AddUnknown, Shuffle, EscapeName, Transplant, SwapNames];

    private static string? Remove(Piece root, Dice dice)
    {
        if (ObjectOf(root, dice) is not { } target)
            return null;
        PieceMember member = dice.Pick(target.Members);
        target.Members.Remove(member);
        return "remove " + member.Name;
    }

    private static string? Duplicate(Piece root, Dice dice)
    {
        if (ObjectOf(root, dice) is not { } target)
            return null;
        PieceMember member = dice.Pick(target.Members);
        string name = dice.Chance(30) ? JsonString.EscapeSome(member.Name, 40, dice) : member.Name;
        target.Members.Insert(dice.Next(target.Members.Count + 1), new(name, member.Value.Copy()));
        return "duplicate " + name;
    }

    private static string? Rename(Piece root, Dice dice) => WithName(root, dice, name => dice.Chance(50) ? dice.Pick(Tokens.Names) : name[..^1] + "x\"");

    private static string? ChangeCase(Piece root, Dice dice) =>
        WithName(root, dice, name => dice.Chance(50) ? name.ToUpperInvariant() : string.Concat(name.Select((unit, place) => place == 1 ? char.ToUpperInvariant(unit) : unit)));

    private static string? EscapeName(Piece root, Dice dice) => WithName(root, dice, name => JsonString.EscapeSome(name, dice.Pick([10, 50, 100]), dice));

    private static string? AddUnknown(Piece root, Dice dice)
    {
        if (ObjectOf(root, dice) is not { } target)
            return null;
        string name = dice.Pick(Tokens.Names);
        target.Members.Insert(dice.Next(target.Members.Count + 1), new(name, dice.Pick([.. root.All()]).Copy()));
        return "add " + name;
    }

    private static string? Shuffle(Piece root, Dice dice)
    {
        if (ObjectOf(root, dice) is not { } target)
            return null;
        for (int i = target.Members.Count - 1; i > 0; i--)
        {
            int other = dice.Next(i + 1);
            (target.Members[i], target.Members[other]) = (target.Members[other], target.Members[i]);
        }

        return "shuffle";
    }

    private static string? Transplant(Piece root, Dice dice)
    {
        if (ObjectOf(root, dice) is not { } target || ObjectOf(root, dice) is not { } source)
            return null;
        PieceMember member = dice.Pick(source.Members);
        target.Members.Insert(dice.Next(target.Members.Count + 1), member with { Value = member.Value.Copy() });
        return "transplant " + member.Name;
    }

    private static string? SwapNames(Piece root, Dice dice)
    {
        if (ObjectOf(root, dice) is not { } target)
            return null;
        int one = dice.Next(target.Members.Count), other = dice.Next(target.Members.Count);
        string name = target.Members[one].Name;
        target.Members[one] = target.Members[one] with { Name = target.Members[other].Name };
        target.Members[other] = target.Members[other] with { Name = name };
        return "swap " + name;
    }

    private static string? WithName(Piece root, Dice dice, Func<string, string> change)
    {
        if (ObjectOf(root, dice) is not { } target)
            return null;
        int place = dice.Next(target.Members.Count);
        string old = target.Members[place].Name;
        target.Members[place] = target.Members[place] with { Name = change(old) };
        return $"rename {old} to {target.Members[place].Name}";
    }

    private static Piece? ObjectOf(Piece root, Dice dice)
    {
        Piece[] objects = [.. root.All().Where(part => part.Members.Count > 0)];
        return objects.Length == 0 ? null : dice.Pick(objects);
    }
}
