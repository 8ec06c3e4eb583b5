using System.Collections.Concurrent;
using System.Reflection;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Hosting;

/// <summary>An in-memory journal that can be broken and mended, that can be made to hang, and that knows which calls came.</summary>
public class FlakyJournal : DispatchProxy, IDisposable
{
    private readonly InMemoryJournalStore _store = new();
    private readonly List<string> _calls = [];
    private readonly ConcurrentDictionary<string, Hang> _hangs = new();
    private readonly Lock _lock = new();
    private int _refused;

    /// <summary>Whether every call fails.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The call after which every call fails.</summary>
    public string? BreaksAfter { get; set; }

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

    /// <summary>From now on calls of this method end only when they are cancelled.</summary>
    public Hang HangIn(string method) => _hangs.GetOrAdd(method, _ => new());

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (_lock)
            _calls.Add(targetMethod!.Name);
        if (IsBroken)
        {
            OnRefused(Interlocked.Increment(ref _refused));
            throw new JournalUnavailableException();
        }

        IsBroken = targetMethod.Name == BreaksAfter;
        return _hangs.TryGetValue(targetMethod.Name, out Hang? hang)
            ? hang.OfType(targetMethod.ReturnType, (CancellationToken)args![^1]!)
            : targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }

    public sealed class Hang
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => _entered.Task;

        public Task Cancelled => _cancelled.Task;

        /// <summary>A task of the method's type.</summary>
        internal object OfType(Type task, CancellationToken cancellationToken) =>
            typeof(Hang).GetMethod(nameof(WaitAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(task.GenericTypeArguments[0]).Invoke(this, [cancellationToken])!;

        private async Task<T> WaitAsync<T>(CancellationToken cancellationToken)
        {
            await using CancellationTokenRegistration registration = cancellationToken.Register(() => _cancelled.TrySetResult());
            _entered.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Cannot come here.");
        }
    }
}
