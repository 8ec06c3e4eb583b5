using System.Threading.Channels;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Outreach;

public sealed record Lead(string Mail, string Notes);

public sealed record Message(string To, string Text);

public interface IMailGateway
{
    [Effect]
    Task DeliverAsync(string to, string text, CancellationToken cancellationToken);
}

public sealed class OutreachPipeline(IChatClient chat, IMailGateway gateway)
{
    private readonly Channel<Message> _outbox = Channel.CreateBounded<Message>(100);

    public async Task WriteAsync(IEnumerable<Lead> leads, CancellationToken cancellationToken)
    {
        foreach (Lead lead in leads)
        {
            ChatResponse response = await chat.GetResponseAsync("Write a friendly first mail. Notes: " + lead.Notes, cancellationToken: cancellationToken);
            await _outbox.Writer.WriteAsync(new Message(lead.Mail, response.Text), cancellationToken);
        }

        _outbox.Writer.Complete();
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (Message message in _outbox.Reader.ReadAllAsync(cancellationToken))
            await gateway.DeliverAsync(message.To, message.Text, cancellationToken); // expect: SI2001
    }
}
