using Microsoft.Extensions.Logging;

namespace SafeIntegration.PostgreSql;

/// <summary>What the PostgreSQL journal logs. Never payload values.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Information, Message = "The journal's tables were migrated by {Script}.")]
    public static partial void Migrated(ILogger logger, string script);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning,
        Message = "An effect ran on after its time limit; its transaction was rolled back and nothing of it was written.")]
    public static partial void EffectAbandoned(ILogger logger);

    [LoggerMessage(EventId = 4103, Level = LogLevel.Warning,
        Message = "The connection was lost during a commit; the database says that it was {Fate}.")]
    public static partial void CommitFound(ILogger logger, string fate);

    [LoggerMessage(EventId = 4104, Level = LogLevel.Warning,
        Message = "The connection that hears of work on other machines cannot be replaced ({Problem}); until it can, such work is found by looking")]
    public static partial void NotListening(ILogger logger, string problem);

    [LoggerMessage(EventId = 4105, Level = LogLevel.Information, Message = "The connection that hears of work on other machines stands again")]
    public static partial void ListeningAgain(ILogger logger);
}
