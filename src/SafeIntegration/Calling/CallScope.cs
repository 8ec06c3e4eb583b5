namespace SafeIntegration.Calling;

/// <summary>Knows whether the running code is part of an integration's call. Flows with the code into whatever it awaits, and ends with the call, even for work left running.</summary>
internal sealed class CallScope : IDisposable
{
    // Not state that is shared: each flow of execution has its own.
    private static readonly AsyncLocal<CallScope?> Current = new();

    private volatile bool _isOver;

    private CallScope()
    {
    }

    public static bool IsInside => Current.Value is { _isOver: false };

    /// <summary>Begins a call. The calling method must be asynchronous, so that its own caller stays outside.</summary>
    public static CallScope Enter() => Current.Value = new();

    public void Dispose() => _isOver = true;
}
