// shape: e-mail responder that collects a streaming answer
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Parcels.Complaints;

public sealed record Complaint(string Number, string Address, string Text);

public interface IOutgoingMail
{
    [Effect]
    Task SendAsync(string address, string subject, string body, CancellationToken token);
}

public sealed class ComplaintResponder(IChatClient chat, IOutgoingMail mail, ILogger<ComplaintResponder> logger)
{
    private static readonly ChatOptions Tone = new() { Temperature = 0.2f, Instructions = "Answer politely and briefly." };

    public async Task RespondAsync(Complaint complaint, CancellationToken token)
    {
        StringBuilder body = new("Dear customer,\n\n");
        int chunks = 0;
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(complaint.Text, Tone, token))
        {
            body.Append(update.Text);
            chunks++;
        }

        logger.LogInformation("Complaint {Number} took {Chunks} chunks", complaint.Number, chunks);
        string subject = $"Your complaint {complaint.Number}";
        await mail.SendAsync(complaint.Address, subject, body.ToString(), token); // expect: SI2001
    }
}
