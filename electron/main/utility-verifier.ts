import { utilityProcess } from 'electron'
import { type VerifierProcess, verifierEntry, verifierEnvironment } from '../pool/verify-process.ts'

/**
 * The fresh process that proves an export, in Electron: a hardened Electron (fuse `runAsNode` off) starts no child of Node's. It has never
 * seen the source either, but Node's permission model, which holds the other to the one file, does not work in it.
 */
export function startUtilityVerifier(): VerifierProcess {
  const child = utilityProcess.fork(verifierEntry, [], {
    env: verifierEnvironment(),
    serviceName: 'Redaction Assist proof',
    stdio: 'ignore',
  })
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.on('exit', () => listener(true)),
    kill: () => void child.kill(),
  }
}
