using System.Globalization;

namespace SafeIntegration.Crash.Ledger;

/// <summary>What a child says to the ledger.</summary>
internal enum Verb
{
    /// <summary>Names the child.</summary>
    Hello,

    /// <summary>The host is about to start: startup check, opening and migrating the journal.</summary>
    Starting,

    /// <summary>The host has started.</summary>
    Ready,

    /// <summary>An order is about to be submitted.</summary>
    Submitting,

    /// <summary>An order was accepted; from now on it must not be lost.</summary>
    Accepted,

    /// <summary>An effect has begun and is about to make its request.</summary>
    About,

    /// <summary>The request of an effect. For the transactional kind: the row is written, and the transaction still open.</summary>
    Arrive,

    /// <summary>The journal's writer has begun a COMMIT and waits for the answer.</summary>
    Committing,

    /// <summary>Asks whether a request has arrived.</summary>
    Find,
}

/// <summary>A message of a child.</summary>
/// <param name="Verb">What it is about.</param>
/// <param name="Kind">The kind of effect, where it is about one.</param>
/// <param name="Order">The order; for <see cref="Verb.Hello"/> the child's number.</param>
/// <param name="Key">The idempotency key; for <see cref="Verb.Accepted"/> the item.</param>
/// <param name="Attempt">The attempt the effect is in; 0 where it is about none.</param>
internal sealed record Message(Verb Verb, EffectKind? Kind = null, string Order = "", string Key = "", int Attempt = 0)
{
    private const string End = ".";

    public string ToLine(int id) => string.Create(CultureInfo.InvariantCulture, $"{id}\t{Verb}\t{Kind}\t{Order}\t{Key}\t{Attempt}\t{End}");

    /// <summary>Null if the sender was killed within the line.</summary>
    public static (int Id, Message Message)? Parse(string line)
    {
        if (line.Split('\t') is not [_, _, _, var order, var key, _, End] parts || !IsPrintable(order) || !IsPrintable(key))
            return null;
        EffectKind? kind = parts[2].Length == 0 ? null : Enum.Parse<EffectKind>(parts[2]);
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), new(Enum.Parse<Verb>(parts[1]), kind, order, key, int.Parse(parts[5], CultureInfo.InvariantCulture)));
    }

    private static bool IsPrintable(string text) => text.All(character => character is >= ' ' and <= '~');
}
