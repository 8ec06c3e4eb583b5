namespace SafeIntegration.Grounding;

/// <summary>Which types of value can be looked for, and how.</summary>
internal static class ValueKinds
{
    private static readonly HashSet<Type> Integers =
        [typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong)];

    private static readonly HashSet<Type> Fractions = [typeof(decimal), typeof(double), typeof(float)];

    private static readonly HashSet<Type> Dates = [typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset)];

    /// <summary>The ways a type can be matched, the one for <see cref="MatchAs.Auto"/> first; none for a type that cannot be looked for.</summary>
    public static IReadOnlyList<MatchAs> For(Type type) =>
        type == typeof(string) ? [MatchAs.Text, MatchAs.Money, MatchAs.Date, MatchAs.Identifier]
        : type == typeof(Uri) ? [MatchAs.Text, MatchAs.Identifier]
        : type == typeof(Guid) ? [MatchAs.Identifier]
        : type.IsEnum ? [MatchAs.Identifier, MatchAs.Text]
        : Integers.Contains(type) ? [MatchAs.Money, MatchAs.Identifier]
        : Fractions.Contains(type) ? [MatchAs.Money]
        : Dates.Contains(type) ? [MatchAs.Date]
        : [];
}
