// shape: parsed key, everything else read from the own database
using System.Data.Common;
using SafeIntegration;

namespace Dental.Reminders;

public sealed record Patient(string Email, string Language);

public sealed class PatientTable(DbDataSource source)
{
    public async Task<Patient?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using DbCommand command = source.CreateCommand("select email, language from patient where id = @id");
        DbParameter key = command.CreateParameter();
        key.ParameterName = "id";
        key.Value = id;
        command.Parameters.Add(key);

        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new Patient(reader.GetString(0), reader.GetString(1)) : null;
    }
}

public interface IMailer
{
    [Effect]
    Task SendAsync(string address, string template);
}

public sealed class ReminderEndpoint(PatientTable patients, IMailer mailer)
{
    public async Task<IResult> RemindAsync(HttpContext context)
    {
        if (!Guid.TryParse(context.Request.Form["patient"].ToString(), out Guid id))
            return Results.BadRequest();

        Patient? patient = await patients.FindAsync(id, context.RequestAborted);
        if (patient is null)
            return Results.NotFound();

        await mailer.SendAsync(patient.Email, $"reminder.{patient.Language}");
        return Results.Accepted();
    }
}
