using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>Keeps the numbers of the events that a store logs.</summary>
internal sealed class RecordingLog : ILogger<PostgreSqlJournalStore>, IDisposable
{
    private readonly ConcurrentQueue<int> _events = [];

    public IReadOnlyList<int> Events => [.. _events];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _events.Enqueue(eventId.Id);

    public void Dispose()
    {
    }
}
