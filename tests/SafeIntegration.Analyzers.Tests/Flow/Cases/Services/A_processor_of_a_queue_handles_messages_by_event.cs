// shape: processor with ProcessMessageAsync events and a message that is completed
using System.Text.Json;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusReceivedMessage
    {
        public BinaryData Body { get; } = BinaryData.FromString("");
        public string MessageId { get; } = "";
    }

    public class ProcessMessageEventArgs : EventArgs
    {
        public ServiceBusReceivedMessage Message { get; } = new();
        public Task CompleteMessageAsync(ServiceBusReceivedMessage message) => Task.CompletedTask;
    }

    public class ServiceBusProcessor
    {
        public event Func<ProcessMessageEventArgs, Task>? ProcessMessageAsync;
        public Task StartProcessingAsync() => ProcessMessageAsync?.Invoke(new ProcessMessageEventArgs()) ?? Task.CompletedTask;
    }
}

namespace Billing
{
    using Azure.Messaging.ServiceBus;

    public sealed record Charge(string Account, decimal Amount);

    public sealed class ChargeWorker(ServiceBusProcessor processor, HttpClient bank) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            processor.ProcessMessageAsync += OnMessageAsync;
            await processor.StartProcessingAsync();
        }

        private async Task OnMessageAsync(ProcessMessageEventArgs args)
        {
            Charge charge = args.Message.Body.ToObjectFromJson<Charge>()!;
            using HttpResponseMessage response = await bank.PostAsJsonAsync("charges", charge); // expect: SI1001
            response.EnsureSuccessStatusCode();
            await args.CompleteMessageAsync(args.Message);
        }
    }
}
