#if NET
using SafeIntegration;

namespace Multi
{
    [Contract("gate.tickets.v1")]
    public sealed class Ticket // SI4001 net10.0
    {
        public string Id { get; set; } = "";
    }
}
#endif
