using System.Threading.Channels;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Office.Mail;

public sealed record Request(string Customer, string Text);

public sealed record LetterDraft(string Customer, string Body);

public sealed record SignedLetter(string Customer, string Body, string SignedBy);

public interface ISignatureFolder
{
    [ReviewPath]
    Task<SignedLetter?> SignAsync(LetterDraft draft, CancellationToken cancellationToken);
}

public interface IPostOffice
{
    [Effect]
    Task SendAsync(SignedLetter letter, CancellationToken cancellationToken);
}

public sealed class LetterLine(IChatClient chat, ISignatureFolder folder, IPostOffice post)
{
    private readonly Channel<LetterDraft> _drafts = Channel.CreateUnbounded<LetterDraft>();
    private readonly Channel<SignedLetter> _signed = Channel.CreateUnbounded<SignedLetter>(new UnboundedChannelOptions { SingleReader = true });

    public Task RunAsync(IAsyncEnumerable<Request> requests, CancellationToken cancellationToken) =>
        Task.WhenAll(WriteAsync(requests, cancellationToken), SignAsync(cancellationToken), SendAsync(cancellationToken));

    private async Task WriteAsync(IAsyncEnumerable<Request> requests, CancellationToken cancellationToken)
    {
        await foreach (var (customer, text) in requests.WithCancellation(cancellationToken))
        {
            ChatResponse response = await chat.GetResponseAsync("Answer this letter:\n" + text, cancellationToken: cancellationToken);
            await _drafts.Writer.WriteAsync(new LetterDraft(customer, response.Text), cancellationToken);
        }

        _drafts.Writer.Complete();
    }

    private async Task SignAsync(CancellationToken cancellationToken)
    {
        await foreach (LetterDraft draft in _drafts.Reader.ReadAllAsync(cancellationToken))
        {
            if (await folder.SignAsync(draft, cancellationToken) is { } letter)
                await _signed.Writer.WriteAsync(letter, cancellationToken);
        }

        _signed.Writer.Complete();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await _signed.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_signed.Reader.TryRead(out SignedLetter? letter))
                await post.SendAsync(letter, cancellationToken);
        }
    }
}
