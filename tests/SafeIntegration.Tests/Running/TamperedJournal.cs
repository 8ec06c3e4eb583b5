using System.Reflection;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>An in-memory journal in which somebody changes contents or audit entries behind the library's back.</summary>
public class TamperedJournal : DispatchProxy, IDisposable
{
    private readonly InMemoryJournalStore _store = new();

    public Func<ItemContent, ItemContent> Content { get; set; } = content => content;

    public Func<AuditEntry, AuditEntry> Audit { get; set; } = entry => entry;

    public static (IJournalStore Store, TamperedJournal Control) Create()
    {
        IJournalStore store = Create<IJournalStore, TamperedJournal>();
        return (store, (TamperedJournal)(object)store);
    }

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null) switch
        {
            Task<IReadOnlyList<ItemContent>> contents => ChangeAsync(contents, Content),
            Task<IReadOnlyList<AuditEntry>> audit => ChangeAsync(audit, Audit),
            var result => result,
        };

    private static async Task<IReadOnlyList<T>> ChangeAsync<T>(Task<IReadOnlyList<T>> read, Func<T, T> change) => [.. (await read).Select(change)];
}
