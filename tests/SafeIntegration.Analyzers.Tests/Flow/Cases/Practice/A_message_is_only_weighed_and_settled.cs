// shape: queue worker that meters its tenants
using System.Data.Common;
using Azure.Messaging.ServiceBus;
using Dapper;

namespace Azure.Messaging.ServiceBus
{
    public class ServiceBusReceivedMessage
    {
        public BinaryData Body { get; } = BinaryData.FromString("");
        public int DeliveryCount { get; }
    }

    public class ServiceBusReceiver
    {
        public virtual async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new ServiceBusReceivedMessage();
        }

        public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}

namespace Metering
{
    public sealed class Meter(ServiceBusReceiver receiver, DbDataSource database)
    {
        private static long s_total;

        public async Task RunAsync(Guid tenant, CancellationToken cancellationToken)
        {
            await foreach (ServiceBusReceivedMessage message in receiver.ReceiveMessagesAsync(cancellationToken))
            {
                int bytes = message.Body.ToMemory().Length;
                Interlocked.Add(ref s_total, bytes);
                await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
                await connection.ExecuteAsync("update meters set bytes = bytes + @bytes where tenant = @tenant", new { tenant, bytes });
                await receiver.CompleteMessageAsync(message, cancellationToken);
            }
        }
    }
}
