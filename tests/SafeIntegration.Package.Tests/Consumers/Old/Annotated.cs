using System.Threading.Tasks;
using SafeIntegration;

namespace Old
{
    [ExternalInput]
    public interface IInbox
    {
        string Next();
    }

    public class Annotated
    {
        [AiOutput]
        public string Summary { get; set; }

        [return: ExternalInput]
        public string Receive() { return ""; }

        [Effect]
        public void Send(string text) { }

        [Validates]
        public bool IsAllowed(string host) { return host == "example.com"; }

        [ReviewPath]
        public Task<string> ApproveAsync(string draft) { return Task.FromResult(draft); }

        public string Render(string template, [Propagates] object model) { return template + model; }
    }
}
