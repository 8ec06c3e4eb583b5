using OpenAI.Chat;
using SafeIntegration;

namespace Payables.Lanes;

public enum PayLane
{
    Person,
    SecondLook,
    Pay,
}

public sealed record Invoice(string Number, string Supplier, decimal Total, string Text);

public interface IPayables
{
    Task<Invoice[]> DueAsync();

    [Effect]
    Task PayAsync(string number, decimal total);

    Task ShowToPersonAsync(Invoice invoice);
}

public sealed class InvoiceLanes(ChatClient chat, IPayables payables)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (Invoice invoice in await payables.DueAsync())
        {
            PayLane lane = await LaneAsync(invoice, cancellationToken);
            Console.WriteLine($"{invoice.Number}: {lane}");
            if (lane == PayLane.Pay)
                await payables.PayAsync(invoice.Number, invoice.Total); // expect: SI2006
            else
                await payables.ShowToPersonAsync(invoice);
        }
    }

    private async Task<PayLane> LaneAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        ChatCompletionOptions options = new() { IncludeLogProbabilities = true, MaxOutputTokenCount = 1 };
        ChatCompletion completion = await chat.CompleteChatAsync(
            [new SystemChatMessage("Is the invoice genuine? Answer yes or no."), new UserChatMessage(invoice.Text)], options, cancellationToken);
        double probability = Math.Exp(completion.ContentTokenLogProbabilities[0].LogProbability);
        return probability switch
        {
            >= 0.97 => PayLane.Pay,
            >= 0.6 => PayLane.SecondLook,
            _ => PayLane.Person,
        };
    }
}
