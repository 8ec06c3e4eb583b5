// shape: client-streaming remote procedure of a fleet service
using Grpc.Core;
using SafeIntegration;

namespace Grpc.Core
{
    public interface IAsyncStreamReader<out T>
    {
        T Current { get; }
        Task<bool> MoveNext(CancellationToken cancellationToken);
    }

    public abstract class ServerCallContext
    {
        public CancellationToken CancellationToken { get; }
    }
}

namespace Fleet
{
    public sealed class Position
    {
        public string Vehicle { get; set; } = "";
        public double Latitude { get; set; }
        public double Longitude { get; set; }
    }

    public sealed record Ack(int Received);

    public interface ITracks
    {
        [Effect]
        Task AppendAsync(string vehicle, (double Latitude, double Longitude) point, CancellationToken cancellationToken);
    }

    public sealed class FleetService(ITracks tracks)
    {
        public async Task<Ack> Report([ExternalInput] IAsyncStreamReader<Position> requests, ServerCallContext context)
        {
            int received = 0;
            while (await requests.MoveNext(context.CancellationToken))
            {
                Position position = requests.Current;
                (double Latitude, double Longitude) point = (position.Latitude, position.Longitude);
                await tracks.AppendAsync(position.Vehicle, point, context.CancellationToken); // expect: SI1001
                received++;
            }

            return new Ack(received);
        }
    }
}
