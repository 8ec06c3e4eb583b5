using System.Reflection;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Model;

/// <summary>
/// A process's line to its journal, with the places at which a test can step in: before each call, after each call, and never again once it is cut. Whatever members the
/// interface gets are on the line too.
/// </summary>
public class JournalLine : DispatchProxy
{
    private static readonly MethodInfo Wrapping = typeof(JournalLine).GetMethod(nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private IJournalStore? _store;

    /// <summary>Awaited before a call reaches the store.</summary>
    internal Func<JournalCall, Task>? Before { get; set; }

    /// <summary>Awaited after a call has returned from the store and before the caller knows.</summary>
    internal Func<JournalCall, object?, Task>? After { get; set; }

    /// <summary>Changes what is read, as somebody with rights on the database could.</summary>
    internal Func<JournalCall, object?, object?>? Forge { get; set; }

    /// <summary>From now on every call fails: the process is dead and does not know it yet.</summary>
    internal bool IsCut { get; set; }

    internal static (IJournalStore Store, JournalLine Line) To(IJournalStore store)
    {
        IJournalStore proxy = Create<IJournalStore, JournalLine>();
        var line = (JournalLine)(object)proxy;
        line._store = store;
        return (proxy, line);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        MethodInfo method = targetMethod!;
        if (!typeof(Task).IsAssignableFrom(method.ReturnType))
            return method.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
        Type result = method.ReturnType == typeof(Task) ? typeof(object) : method.ReturnType.GetGenericArguments()[0];
        return Wrapping.MakeGenericMethod(result).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [new JournalCall(method, args ?? [])], null);
    }

    private async Task<T> CallAsync<T>(JournalCall call)
    {
        ThrowIfCut();
        if (Before is { } before)
            await before(call);
        ThrowIfCut();
        var task = (Task)call.Method.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, call.Arguments, null)!;
        await task;
        T result = task is Task<T> typed ? await typed : default!;
        if (After is { } after)
            await after(call, result);
        ThrowIfCut();
        return Forge is { } forge ? (T)forge(call, result)! : result;
    }

    private void ThrowIfCut()
    {
        if (IsCut)
            throw new JournalUnavailableException("The process is dead.");
    }
}

/// <summary>One call on the line.</summary>
internal sealed record JournalCall(MethodInfo Method, object?[] Arguments)
{
    /// <summary>Whether it writes.</summary>
    public bool IsWrite => Method.Name is not (nameof(IJournalStore.FindAsync) or nameof(IJournalStore.FindByKeyAsync) or nameof(IJournalStore.FindRejectedAsync)
        or nameof(IJournalStore.ReadContentsAsync) or nameof(IJournalStore.ReadAuditAsync) or nameof(IJournalStore.ListAsync) or nameof(IJournalStore.CountAsync)
        or nameof(IJournalStore.ReadGateEventsAsync) or nameof(IJournalStore.ReadChainHeadsAsync));

    /// <summary>The step it commits, if it commits one.</summary>
    public JournalCommit? Commit => Arguments.OfType<JournalCommit>().LastOrDefault();

    public override string ToString() => Commit is { } commit ? $"{Method.Name} to {commit.Item.State}" : Method.Name;
}
