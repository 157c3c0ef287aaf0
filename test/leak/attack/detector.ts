/** A finished file under attack. */
export interface Target {
  readonly path: string
  readonly bytes: Buffer
  /** A folder for what the detectors write. */
  readonly folder: string
  readonly secret: string
}

/** One way to look for a secret. Throws where it could not look: that counts as a failure, never as clean. */
export interface Detector {
  readonly name: string
  /** Seconds a page: left out of the quick run. */
  readonly isSlow: boolean
  finds(target: Target): Promise<boolean>
}
