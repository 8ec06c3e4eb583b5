using System.ComponentModel;
using System.Data.Common;
using System.Globalization;
using System.Net.Mail;
using Microsoft.SemanticKernel;

namespace Reports;

public sealed class ReportPlugin(DbConnection database, SmtpClient smtp)
{
    [KernelFunction, Description("Counts the open tickets.")]
    public async Task<long> CountAsync()
    {
        await using DbCommand command = database.CreateCommand();
        command.CommandText = "select count(*) from ticket where open = true";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Called by the scheduler, never by the model.</summary>
    public async Task SendAsync(string recipient)
    {
        long open = await CountAsync();
        await smtp.SendMailAsync("reports@corp.example", recipient, "Open tickets", open.ToString(CultureInfo.InvariantCulture));
    }
}
