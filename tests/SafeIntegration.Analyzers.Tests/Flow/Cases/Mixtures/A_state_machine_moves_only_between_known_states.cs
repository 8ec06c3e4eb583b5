using SafeIntegration;

namespace Machines;

public enum State { New, Paid, Sent }

public sealed class Order(HttpClient client)
{
    private static readonly Dictionary<(State, string), State> Moves = new()
    {
        [(State.New, "paid")] = State.Paid,
        [(State.Paid, "sent")] = State.Sent,
    };

    private State _state;

    public async Task AdvanceAsync()
    {
        string signal = await client.GetStringAsync("signal");
        if (!Moves.TryGetValue((_state, signal), out State next))
            throw new InvalidOperationException("The signal is not expected now.");
        _state = next;
        Store(_state);
    }

    [Effect]
    private static void Store(State state) => Console.WriteLine(state);
}
