using System.Reflection;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Hosting;

/// <summary>An in-memory journal that can be broken and mended, that can be made to hang, and that knows which calls came.</summary>
public class FlakyJournal : DispatchProxy, IDisposable
{
    private readonly InMemoryJournalStore _store = new();
    private readonly List<string> _calls = [];
    private readonly Lock _lock = new();
    private int _refused;

    /// <summary>Whether every call fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The method that never ends.</summary>
    public string? Hangs { get; set; }

    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Called with the number of refused calls after each.</summary>
    public Action<int> OnRefused { get; set; } = _ => { };

    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public static (IJournalStore Store, FlakyJournal Control) Create()
    {
        IJournalStore store = Create<IJournalStore, FlakyJournal>();
        return (store, (FlakyJournal)(object)store);
    }

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (_lock)
            _calls.Add(targetMethod!.Name);
        if (IsBroken)
        {
            OnRefused(Interlocked.Increment(ref _refused));
            throw new JournalUnavailableException();
        }

        return targetMethod.Name == Hangs
            ? HangAsync((CancellationToken)args![^1]!)
            : targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }

    private static async Task<IReadOnlyList<ItemRecord>> HangAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return [];
    }
}
