namespace SafeIntegration.Crash.Ledger;

/// <summary>
/// What arrived at the receivers and what the children were promised: the judge's own record, which no child can touch and which does not come from the journal.
/// Thread-safe.
/// </summary>
internal sealed class Book
{
    public const string Found = "found";
    private const string NotFound = "not-found";
    private const string Thanks = "ok";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Arrival>> _arrivals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Acceptance> _accepted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _contradictions = [];

    public IReadOnlyDictionary<string, Acceptance> Accepted => _accepted;

    public IReadOnlyDictionary<string, List<Arrival>> Arrivals => _arrivals;

    /// <summary>Orders that were accepted twice as different items.</summary>
    public IReadOnlyList<string> Contradictions => _contradictions;

    public string Receive(int life, Message message)
    {
        lock (_lock)
        {
            switch (message.Verb)
            {
                case Verb.Accepted:
                    Accept(message.Order, new(message.Kind!.Value, message.Key));
                    return Thanks;
                case Verb.Find:
                    return _keys.Contains(message.Key) ? Found : NotFound;
                case Verb.Arrive when message.Kind != EffectKind.Transactional:
                    Record(message.Order, new(message.Kind!.Value, message.Key, life));
                    return Thanks;
                default:
                    return Thanks;
            }
        }
    }

    /// <summary>The first order of a slot that was not accepted.</summary>
    public int NextOf(int slot)
    {
        lock (_lock)
        {
            int number = 0;
            while (_accepted.ContainsKey(Order.IdOf(slot, number)))
                number++;
            return number;
        }
    }

    public bool IsAccepted(string order)
    {
        lock (_lock)
            return _accepted.ContainsKey(order);
    }

    private void Accept(string order, Acceptance acceptance)
    {
        if (!_accepted.TryAdd(order, acceptance) && _accepted[order] != acceptance)
            _contradictions.Add(order);
    }

    private void Record(string order, Arrival arrival)
    {
        if (!_arrivals.TryGetValue(order, out List<Arrival>? arrivals))
            _arrivals.Add(order, arrivals = []);
        arrivals.Add(arrival);
        _keys.Add(arrival.Key);
    }
}

/// <summary>A request that reached a receiver.</summary>
/// <param name="Kind">The receiver.</param>
/// <param name="Key">The key it carried.</param>
/// <param name="Life">The child that sent it.</param>
internal sealed record Arrival(EffectKind Kind, string Key, int Life);

/// <summary>A submission that returned.</summary>
internal sealed record Acceptance(EffectKind Kind, string Item);
