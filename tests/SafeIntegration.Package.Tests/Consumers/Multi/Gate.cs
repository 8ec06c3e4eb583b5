using SafeIntegration;

namespace Multi
{
    public static class Gate
    {
        public static void OnMessage([ExternalInput] string lane)
        {
            Open(lane); // SI1001
        }

        [Effect]
        public static void Open(string lane)
        {
            System.Console.WriteLine(lane);
        }
    }
}
