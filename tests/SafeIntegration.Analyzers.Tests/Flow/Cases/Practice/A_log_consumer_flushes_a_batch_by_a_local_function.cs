// shape: consumer of a log of events that writes batches
using System.Data.Common;
using System.Text.Json;
using Confluent.Kafka;
using Dapper;

namespace Confluent.Kafka
{
    public class Message<TKey, TValue>
    {
        public TKey Key { get; set; } = default!;
        public TValue Value { get; set; } = default!;
    }

    public class ConsumeResult<TKey, TValue>
    {
        public Message<TKey, TValue> Message { get; set; } = new();
        public bool IsPartitionEOF { get; set; }
    }

    public interface IConsumer<TKey, TValue>
    {
        ConsumeResult<TKey, TValue> Consume(CancellationToken cancellationToken = default);
    }
}

namespace Telemetry.Ingest
{
    public readonly record struct Sample(string Device, double Celsius);

    public sealed class SampleIngest(IConsumer<string, string> consumer, DbDataSource database) : BackgroundService
    {
        private const int BatchSize = 200;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            List<Sample> batch = new(BatchSize);
            while (!stoppingToken.IsCancellationRequested)
            {
                ConsumeResult<string, string> result = consumer.Consume(stoppingToken);
                if (result.IsPartitionEOF)
                {
                    await FlushAsync(); // expect-one: SI1001
                    continue;
                }

                Sample sample = JsonSerializer.Deserialize<Sample>(result.Message.Value);
                batch.Add(sample with { Device = result.Message.Key });
                if (batch.Count == BatchSize)
                    await FlushAsync(); // expect-one: SI1001
            }

            async Task FlushAsync()
            {
                await using DbConnection connection = await database.OpenConnectionAsync(stoppingToken);
                foreach ((string device, double celsius) in batch)
                    await connection.ExecuteAsync("insert into samples (device, celsius) values (@device, @celsius)", new { device, celsius }); // expect-one: SI1001
                batch.Clear();
            }
        }
    }
}
