using System.Reflection;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>A process's way to its journal, which is cut once an intent is committed: the process is as good as dead.</summary>
public class DyingJournal : DispatchProxy
{
    private IJournalStore? _store;
    private bool _isDead;

    public bool DiesAfterIntent { get; set; }

    public static (IJournalStore Store, DyingJournal Control) Of(IJournalStore store)
    {
        IJournalStore proxy = Create<IJournalStore, DyingJournal>();
        var control = (DyingJournal)(object)proxy;
        control._store = store;
        return (proxy, control);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_isDead)
            throw new JournalUnavailableException();
        _isDead = DiesAfterIntent && args is [JournalCommit { Item.State: ItemState.Started }, ..];
        return targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
