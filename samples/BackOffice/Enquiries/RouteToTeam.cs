using System.Data.Common;
using SafeIntegration;

namespace BackOffice.Enquiries;

/// <summary>Writes the enquiry into the team queues, a table beside the journal: exactly once, in the journal's own transaction.</summary>
public sealed class RouteToTeam : TransactionalEffect<EnquiryRoute>
{
    /// <inheritdoc/>
    public override async Task ApplyAsync(
        Approved<EnquiryRoute> approved, DbTransaction transaction, EffectContext context, CancellationToken cancellationToken)
    {
        await using DbCommand insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO team_queue (message_id, queue, urgency) VALUES (@message_id, @queue, @urgency)";
        Add(insert, "@message_id", approved.Value.MessageId);
        Add(insert, "@queue", approved.Value.Queue?.ToString() ?? "None");
        Add(insert, "@urgency", approved.Value.Urgency.ToString());
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Add(DbCommand command, string name, string value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
