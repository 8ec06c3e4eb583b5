using System.Collections.Concurrent;
using System.Data.Common;
using SafeIntegration.Crash.Checking;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Crash.Model;

/// <summary>Journals in memory. A process that ends leaves its journal to the next one.</summary>
internal sealed class MemoryPlaces : IPlaces
{
    public string Name => "memory";

    public Task<Place> TakeAsync() => Task.FromResult<Place>(new MemoryPlace());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class MemoryPlace : Place
    {
        private readonly InMemoryJournalStore _store = new();
        private readonly ConcurrentQueue<LedgerEntry> _rows = new();

        public override Task<IJournalStore> OpenAsync(TimeProvider time) => Task.FromResult<IJournalStore>(_store);

        public override ValueTask CloseAsync(IJournalStore store) => ValueTask.CompletedTask;

        public override Task WriteRowAsync(DbTransaction transaction, LedgerEntry entry)
        {
            ((InMemoryTransaction)transaction).OnCommit(() => _rows.Enqueue(entry));
            return Task.CompletedTask;
        }

        public override Task<IReadOnlyList<LedgerEntry>> ReadRowsAsync(string integration) =>
            Task.FromResult<IReadOnlyList<LedgerEntry>>([.. _rows.Where(row => row.Integration == integration)]);

        public override ValueTask DisposeAsync()
        {
            _store.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
