using System.Diagnostics;
using System.Globalization;

namespace SafeIntegration.Crash.Ledger;

/// <summary>
/// What arrived at the receivers and what the children were promised: the judge's own record, which no child can touch and which does not come from the journal.
/// Thread-safe.
/// </summary>
/// <param name="isNaive">Whether the receiver that can be asked says no while an earlier request may still arrive, and then takes that too.</param>
internal sealed class Book(bool isNaive = false)
{
    public const string Found = "found";
    public const string Refused = "refused";
    private const string NotFound = "not-found";
    private const string Thanks = "ok";

    private readonly Lock _lock = new();
    private readonly long _begin = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, List<Arrival>> _arrivals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Acceptance> _accepted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _barred = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _contradictions = [];
    private readonly List<Event> _events = [];
    private int _late;

    public IReadOnlyDictionary<string, Acceptance> Accepted => _accepted;

    public IReadOnlyDictionary<string, List<Arrival>> Arrivals => _arrivals;

    /// <summary>Orders that were accepted twice as different items.</summary>
    public IReadOnlyList<string> Contradictions => _contradictions;

    /// <summary>How many requests came after the receiver had said that it does not have them, and were refused.</summary>
    public int LateRequests => _late;

    public string Receive(int life, Message message)
    {
        lock (_lock)
        {
            string answer = Answer(life, message);
            if (message.Order.Length > 0)
                Write(life, message.Attempt > 0 ? $"{message.Verb} (attempt {message.Attempt}): {answer}" : $"{message.Verb}", message.Order);
            return answer;
        }
    }

    /// <summary>Notes what was done to a child, or to all where <paramref name="life"/> is 0.</summary>
    public void Note(int life, string what)
    {
        lock (_lock)
            Write(life, what, "");
    }

    /// <summary>What happened to an order, and to the children that had it in hand.</summary>
    public IReadOnlyList<string> StoryOf(string order)
    {
        lock (_lock)
        {
            HashSet<int> lives = [0, .. _events.Where(e => e.Order == order).Select(e => e.Life)];
            return [.. _events.Where(e => e.Order == order || (e.Order.Length == 0 && lives.Contains(e.Life))).Select(e => e.ToString())];
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

    private string Answer(int life, Message message)
    {
        switch (message.Verb)
        {
            case Verb.Accepted:
                Accept(message.Order, new(message.Kind!.Value, message.Key));
                return Thanks;
            case Verb.Find when _keys.Contains(message.Key):
                return Found;
            case Verb.Find:
                _barred[message.Key] = Math.Max(message.Attempt, _barred.GetValueOrDefault(message.Key));
                return NotFound;
            case Verb.Arrive when !isNaive && message.Kind == EffectKind.Verifiable && _barred.TryGetValue(message.Key, out int bar) && message.Attempt <= bar:
                _late++;
                return Refused;
            case Verb.Arrive when message.Kind != EffectKind.Transactional:
                Record(message.Order, new(message.Kind!.Value, message.Key, life));
                return Thanks;
            default:
                return Thanks;
        }
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

    private void Write(int life, string what, string order) => _events.Add(new(Stopwatch.GetElapsedTime(_begin), life, what, order));

    /// <summary>One line of what happened.</summary>
    private sealed record Event(TimeSpan At, int Life, string What, string Order)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.TotalSeconds,8:F3} s  {(Life > 0 ? $"child {Life}" : "run")}: {What}");
    }
}

/// <summary>A request that reached a receiver.</summary>
/// <param name="Kind">The receiver.</param>
/// <param name="Key">The key it carried.</param>
/// <param name="Life">The child that sent it.</param>
internal sealed record Arrival(EffectKind Kind, string Key, int Life);

/// <summary>A submission that returned.</summary>
internal sealed record Acceptance(EffectKind Kind, string Item);
